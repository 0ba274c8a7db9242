using Yipai.Client;
using Yipai.Samples.CitizenWeb.Components.Elements;

namespace Yipai.Samples.CitizenWeb.Components.Consents;

/// <summary>A component whose calls need a consent, which it asks for when the city refuses the first of them.</summary>
public abstract class InteractingComponent : CitizenComponent
{
    private Func<Task>? _waiting;

    /// <summary>Gets the scope to ask for, or null if nothing waits for a choice.</summary>
    protected string? Asked { get; private set; }

    /// <summary>Runs a call, or keeps it until the person has chosen.</summary>
    protected Task InteractAsync(Func<Task> call) => TryAsync(async () =>
    {
        try
        {
            await call();
        }
        catch (CityRefusedException refused) when (refused.Problem?.ScopeId is { Length: > 0 } scope)
        {
            (Asked, _waiting) = (scope, call);
        }
    });

    /// <summary>Brings an agreement to the city and repeats the call; a refusal forgets the call.</summary>
    protected async Task AnswerAsync(bool isAgreed)
    {
        Func<Task>? call = _waiting;
        (Asked, _waiting) = (null, null);
        if (isAgreed && call is not null)
        {
            await InteractAsync(async () =>
            {
                await Client.Outbox.DrainAsync();
                await call();
            });
        }
    }
}
