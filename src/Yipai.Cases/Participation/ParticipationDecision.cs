using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Holds the decision whether an act of participation may be recorded, and whether an affiliate may receive it.</summary>
public sealed class ParticipationDecision
{
    internal ParticipationDecision(IReadOnlyList<RuleCitation> undeclared) => Citations = undeclared;

    internal ParticipationDecision(ProcessingDecision processing, DisclosureDecision? disclosure = null)
    {
        Processing = processing;
        Disclosure = disclosure;
        IsAllowed = processing.IsAllowed && disclosure is null or { IsAllowed: true };
        Citations = [.. processing.Citations, .. disclosure?.Citations ?? []];
    }

    /// <summary>Indicates whether the act is allowed.</summary>
    public bool IsAllowed { get; }

    /// <summary>Gets the guard's decision on recording the act, or null if the matrix has no such row.</summary>
    public ProcessingDecision? Processing { get; }

    /// <summary>Gets the guard's decision on passing the act to the affiliate, or null if no affiliate receives it.</summary>
    public DisclosureDecision? Disclosure { get; }

    /// <summary>Gets the clauses, strict rules and articles behind the decision; the list is never empty.</summary>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>Returns <c>allowed</c> or <c>denied</c> with the rules.</summary>
    public override string ToString() => $"{(IsAllowed ? "allowed" : "denied")}: {string.Join(", ", Citations)}";
}
