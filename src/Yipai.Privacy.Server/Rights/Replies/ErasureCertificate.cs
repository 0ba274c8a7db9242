using System.Globalization;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>That no backup holds the erased information any more (P4.3.2/2).</summary>
/// <remarks>Rests on the oldest backup still kept, not on a calendar; and says what stays nevertheless.</remarks>
public sealed record ErasureCertificate
{
    internal ErasureCertificate()
    {
    }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>When it was erased where it was in use.</summary>
    public required DateTimeOffset ErasedLiveAt { get; init; }

    /// <summary>When the oldest backup still kept was made: after the erasure.</summary>
    public required DateTimeOffset OldestBackupAt { get; init; }

    /// <summary>When the certificate was made.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>What stays, as storage only or without the person, and until when.</summary>
    public required IReadOnlyList<ErasureStep> Kept { get; init; }

    /// <summary>The certificate in words.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        string day = WorkingDayCalendar.DayOf(IssuedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new LocalizedText(
            $"截至 {day}，现用数据和备份中的相应信息均已删除。仍保留：{string.Join('、', Kept.Select(step => step.Label))}。",
            $"As of {day} the information is erased from use and from the backups. Still kept: {string.Join(", ", Kept.Select(step => step.Label))}.")
            .In(language);
    }

    /// <summary>The day and how much stays, never the person.</summary>
    public override string ToString() => $"certified {IssuedAt:u}, {Kept.Count} kept";
}
