using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Describes a missing consent: the reason, the items concerned and the scope to ask for.</summary>
internal readonly record struct ConsentGap(DenialReason Reason, DataItemSet Items, string? ScopeId);
