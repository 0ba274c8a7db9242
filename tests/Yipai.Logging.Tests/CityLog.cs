using Microsoft.Extensions.Logging;
using Yipai.Privacy.Classification;

namespace Yipai.Logging.Tests;

/// <summary>Log methods as a host writes them.</summary>
internal static partial class CityLog
{
    [LoggerMessage(1, LogLevel.Information, "Called {Phone} for {Name}")]
    public static partial void Called(ILogger logger, [MobileNumber] string phone, [PersonName] string name);

    [LoggerMessage(2, LogLevel.Information, "Noted {Note}")]
    public static partial void Noted(ILogger logger, string note, Exception? exception);

    [LoggerMessage(3, LogLevel.Information, "Registered")]
    public static partial void Registered(ILogger logger, [LogProperties] Registration registration);

    [LoggerMessage(4, LogLevel.Information, "Held {Both}")]
    public static partial void Held(ILogger logger, [MobileNumber, PersonName] string both);

    [LoggerMessage(5, LogLevel.Information, "Counted {Number}")]
    public static partial void Counted(ILogger logger, long number);

    [LoggerMessage(6, LogLevel.Information, "联系人{Name}")]
    public static partial void Announced(ILogger logger, string name);
}

internal sealed record Registration([property: MobileNumber] string Phone, [property: IdentityNumber] string Identity, string Channel);
