using System.Globalization;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server.Rights;

/// <summary>What a person is told at once: erased where it was in use, and what is still there.</summary>
/// <remarks>Not the <see cref="ErasureCertificate"/>: backups hold it for a while (P4.3.2/2). Neither says that everything is gone.</remarks>
public sealed record ErasureReply
{
    internal ErasureReply()
    {
    }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>When it was erased where it was in use.</summary>
    public required DateTimeOffset ErasedLiveAt { get; init; }

    /// <summary>The day by which the backups are expected to have lost it.</summary>
    public required DateOnly BackupErasureExpectedOn { get; init; }

    /// <summary>The items withheld from the erasure.</summary>
    public required DataItemSet WithheldItems { get; init; }

    /// <summary>The items that were asked for and belong to no registered store, so that nothing was erased of them.</summary>
    public DataItemSet ItemsWithoutStore { get; init; }

    /// <summary>What stays, as storage only or without the person, and until when (PIPL 47).</summary>
    public required IReadOnlyList<ErasureStep> Kept { get; init; }

    /// <summary>Indicates whether any store has answered for what was asked.</summary>
    internal bool HasStores { get; init; }

    /// <summary>The reply in words; it says "erased" only of what a registered store has carried out.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        string day = BackupErasureExpectedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var erased = new LocalizedText(
            $"现用数据已删除；备份预计于 {day} 前更新时删除。仍保留：{Labels("、")}。",
            $"Erased where it was in use. Backups are expected to lose it by {day}. Still kept: {Labels(", ")}.");
        var untouched = new LocalizedText(
            $"以下信息未登记存储位置，没有执行删除：{ItemsWithoutStore}。请联系个人信息处理者。",
            $"No store is registered for these items, so nothing was done to them: {ItemsWithoutStore}. Ask the handler.");
        return string.Concat(HasStores ? erased.In(language) : "", ItemsWithoutStore.IsEmpty ? "" : untouched.In(language));
    }

    /// <summary>The day and how much stays, never the person.</summary>
    public override string ToString() => $"erased live {ErasedLiveAt:u}, {Kept.Count} kept";

    private string Labels(string separator) => string.Join(separator, Kept.Select(step => step.Label));
}
