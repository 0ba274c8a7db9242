using Microsoft.Extensions.Options;

namespace Yipai.Privacy.Decisions;

/// <summary>Checks that somebody named the handler of each guard: the one of the process, and those under an id as their key.</summary>
internal sealed class HandlerValidation(IEnumerable<KeyedHandler> keyed) : IValidateOptions<YipaiPrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, YipaiPrivacyOptions options)
    {
        if (keyed.Any(handler => handler.Id == name))
        {
            return options.Handler?.Id.Value == name
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(PrivacyException.OtherHandler().Message);
        }

        // Where every handler has its own key, nothing has to use the guard of the process; it refuses by itself when it is asked for.
        return options.Handler is not null || keyed.Any()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(PrivacyException.NoHandler().Message);
    }
}
