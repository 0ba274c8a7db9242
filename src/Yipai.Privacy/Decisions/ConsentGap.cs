using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>What of a needed consent is not there: why, for which items, and the scope to ask for.</summary>
internal readonly record struct ConsentGap(DenialReason Reason, DataItemSet Items, string? ScopeId)
{
    public bool IsNone => Reason == DenialReason.None;
}
