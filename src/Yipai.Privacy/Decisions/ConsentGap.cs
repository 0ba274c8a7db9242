using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Which consent is missing: why, for which items, and the scope to ask for.</summary>
internal readonly record struct ConsentGap(DenialReason Reason, DataItemSet Items, string? ScopeId);
