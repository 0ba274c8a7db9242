using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Gives a report its case number before the transaction that opens the case.</summary>
internal sealed class CaseNumbers(ICaseStore cases, PrivacyGuard guard, TimeProvider time)
{
    private static readonly CaseNumberFormat Numbers = new("C{yyyyMMdd}-{seq}");

    /// <summary>Returns the case that the report will become, received now.</summary>
    public async Task<NewCase> NumberAsync(PreparedReport report, string fingerprint, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        CaseNumber number = await cases.TakeNumberAsync(guard.Handler.Id, WorkingDayCalendar.DayOf(now), cancellationToken)
            .ConfigureAwait(false);
        return new NewCase(number, Numbers, report, fingerprint, now);
    }

    /// <summary>Returns the SHA-256 of a body in hexadecimal.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
