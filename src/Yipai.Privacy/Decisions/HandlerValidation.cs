using Microsoft.Extensions.Options;

namespace Yipai.Privacy.Decisions;

/// <summary>Stops a start-up whose host names no handler (PIPL 17); however often the package is added, the error comes once.</summary>
internal sealed class HandlerValidation : IValidateOptions<YipaiPrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, YipaiPrivacyOptions options) =>
        name != Options.DefaultName ? ValidateOptionsResult.Skip
        : options.Handler is not null ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(PrivacyException.NoHandler().Message);
}
