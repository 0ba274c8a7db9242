using Microsoft.Extensions.Options;

namespace Yipai.Client.Hosting;

/// <summary>Checks the options of every client when the host starts, and again when the client is first resolved.</summary>
internal sealed class ClientOptionsValidation : IValidateOptions<YipaiClientOptions>
{
    public ValidateOptionsResult Validate(string? name, YipaiClientOptions options)
    {
        string[] errors = [.. options.Errors().Select(error => error.Message)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
