using System.Globalization;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server.Rights;

/// <summary>The immediate reply to an erasure: what was erased from the live data, and what remains.</summary>
/// <remarks>Backups hold the information for some time (P4.3.2/2); the <see cref="ErasureCertificate"/> follows after that. Neither
/// document
/// claims that everything is gone.</remarks>
public sealed record ErasureReply
{
    internal ErasureReply()
    {
    }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Gets the instant at which the live data was erased.</summary>
    public required DateTimeOffset ErasedLiveAt { get; init; }

    /// <summary>Gets the day by which the backups are expected to hold the information no longer.</summary>
    public required DateOnly BackupErasureExpectedOn { get; init; }

    /// <summary>Gets the items that a decision withheld from the erasure.</summary>
    public required DataItemSet WithheldItems { get; init; }

    /// <summary>Gets the requested items that belong to no registered store.</summary>
    /// <remarks>They were not erased.</remarks>
    public DataItemSet ItemsWithoutStore { get; init; }

    /// <summary>Gets what stays, in storage only or without the person, and until when (PIPL 47).</summary>
    public required IReadOnlyList<ErasureStep> Kept { get; init; }

    /// <summary>Indicates whether a registered store holds any of the requested items.</summary>
    internal bool HasStores { get; init; }

    /// <summary>Returns the reply in words.</summary>
    /// <remarks>It says "erased" only about items that a registered store has erased.</remarks>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>. Any other language returns Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        string day = BackupErasureExpectedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var erased = new LocalizedText(
            $"现用数据已删除；备份预计于 {day} 前更新时删除。仍保留：{Labels("、")}。",
            $"The live data is erased. The backups are expected to be rid of it by {day}. Still kept: {Labels(", ")}.");
        var untouched = new LocalizedText(
            $"以下信息未登记存储位置，尚未删除：{ItemsWithoutStore}。请联系个人信息处理者。",
            $"No store is registered for these items, so they were not erased: {ItemsWithoutStore}. Ask the handler.");
        return string.Concat(HasStores ? erased.In(language) : "", ItemsWithoutStore.IsEmpty ? "" : untouched.In(language));
    }

    /// <summary>Returns the instant and the number of kept groups, never the person.</summary>
    public override string ToString() => $"erased live {ErasedLiveAt:u}, {Kept.Count} kept";

    private string Labels(string separator) => string.Join(separator, Kept.Select(step => step.Label));
}
