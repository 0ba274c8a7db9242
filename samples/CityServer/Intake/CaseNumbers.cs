using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Terms;

namespace Yipai.Samples.CityServer;

/// <summary>Gives a report its case number before the transaction that opens the case.</summary>
public sealed class CaseNumbers(ICaseStore cases, PrivacyGuard guard, TimeProvider time)
{
    private static readonly CaseNumberFormat Numbers = new("C{yyyyMMdd}-{seq}");

    /// <summary>Returns the case that the report will become, received now.</summary>
    public async Task<NewCase> NumberAsync(PreparedReport report, byte[] body, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        CaseNumber number = await cases.TakeNumberAsync(guard.Handler.Id, WorkingDayCalendar.DayOf(now), cancellationToken);
        return new NewCase(number, Numbers, report, FingerprintOf(body), now);
    }

    /// <summary>Returns the SHA-256 of a body in hexadecimal.</summary>
    public static string FingerprintOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
