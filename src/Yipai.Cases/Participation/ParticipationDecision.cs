using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Whether an act of participation may be taken in, and given to whom it would be given.</summary>
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

    /// <summary>Whether it may.</summary>
    public bool IsAllowed { get; }

    /// <summary>The guard's word on recording it; null where the matrix has no such row.</summary>
    public ProcessingDecision? Processing { get; }

    /// <summary>The guard's word on giving it to the affiliate; null where nobody else gets it.</summary>
    public DisclosureDecision? Disclosure { get; }

    /// <summary>The clauses, strict rules and articles that decided; never empty.</summary>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>Allowed or denied, with the rules.</summary>
    public override string ToString() => $"{(IsAllowed ? "allowed" : "denied")}: {string.Join(", ", Citations)}";
}
