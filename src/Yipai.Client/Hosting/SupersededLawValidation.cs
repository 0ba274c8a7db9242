using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.Privacy;

namespace Yipai.Client.Hosting;

/// <summary>Stops a host in Production that decides by superseded law, unless it accepts that; then logs it.</summary>
/// <remarks>
/// A phone or page may have no environment; it counts as Production, which is the default of a .NET host. The platform validates
/// options for each way in which they are read, so the validation logs each handler only once.
/// </remarks>
internal sealed partial class SupersededLawValidation(ILogger<SupersededLawValidation> logger, IHostEnvironment? environment = null)
    : IValidateOptions<YipaiPrivacyOptions>
{
    private readonly ConcurrentDictionary<string, bool> _logged = new();

    public ValidateOptionsResult Validate(string? name, YipaiPrivacyOptions options)
    {
        try
        {
            options.ThrowIfLawSuperseded(environment?.IsProduction() ?? true);
        }
        catch (PrivacyException refusal)
        {
            return ValidateOptionsResult.Fail(refusal.Message);
        }

        if (options.Profile == PrivacyProfile.AsWritten2021 && _logged.TryAdd(name ?? "", true))
        {
            LogWording(logger);
        }

        return ValidateOptionsResult.Success;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The wording of 2021 decides: no rule of the strict profile applies")]
    private static partial void LogWording(ILogger logger);
}
