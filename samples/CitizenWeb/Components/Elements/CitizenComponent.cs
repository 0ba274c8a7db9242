using Microsoft.AspNetCore.Components;
using Yipai.Client;
using Yipai.Privacy.Consent;
using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Elements;

/// <summary>A component that speaks both languages and shows what the client could not do.</summary>
public abstract class CitizenComponent : ComponentBase
{
    [Inject]
    public YipaiClient Client { get; set; } = null!;

    [CascadingParameter]
    public PageLanguage Language { get; set; } = PageLanguage.Chinese;

    /// <summary>Gets the error of the last call, or null if it succeeded.</summary>
    protected YipaiClientException? Failure { get; private set; }

    /// <summary>Indicates whether a call is running, so that a button cannot start it twice.</summary>
    protected bool IsBusy { get; private set; }

    protected string T(string chinese, string english) => Language.Say(chinese, english);

    /// <summary>Returns whether the person's last choice about a scope is an agreement.</summary>
    protected async Task<bool> HasAgreedAsync(string scope) =>
        (await Client.Consent.GetStateAsync()).Find(scope)?.Event == ConsentEvent.Given;

    /// <summary>Runs a call of the client and keeps its error for the person.</summary>
    protected async Task TryAsync(Func<Task> call)
    {
        if (IsBusy)
        {
            return;
        }

        (IsBusy, Failure) = (true, null);
        try
        {
            await call();
        }
        catch (YipaiClientException exception)
        {
            Failure = exception;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
