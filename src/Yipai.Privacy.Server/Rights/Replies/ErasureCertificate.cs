using System.Globalization;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Certifies that no backup holds the erased information any longer (P4.3.2/2).</summary>
/// <remarks>The certificate relies on the oldest remaining backup and not on a calendar. It also names what stays.</remarks>
public sealed record ErasureCertificate
{
    internal ErasureCertificate()
    {
    }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Gets the instant at which the live data was erased.</summary>
    public required DateTimeOffset ErasedLiveAt { get; init; }

    /// <summary>Gets the instant of the oldest remaining backup, which is later than the erasure.</summary>
    public required DateTimeOffset OldestBackupAt { get; init; }

    /// <summary>Gets the instant at which the certificate was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Gets what stays, in storage only or without the person, and until when.</summary>
    public required IReadOnlyList<ErasureStep> Kept { get; init; }

    /// <summary>Returns the certificate in words.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>. Any other language returns Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        string day = WorkingDayCalendar.DayOf(IssuedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new LocalizedText(
            $"截至 {day}，现用数据和备份中的相应信息均已删除。仍保留：{string.Join('、', Kept.Select(step => step.Label))}。",
            $"As of {day} the information is erased from the live data and from the backups. Still kept: "
            + $"{string.Join(", ", Kept.Select(step => step.Label))}.")
            .In(language);
    }

    /// <summary>Returns the instant and the number of kept groups, never the person.</summary>
    public override string ToString() => $"certified {IssuedAt:u}, {Kept.Count} kept";
}
