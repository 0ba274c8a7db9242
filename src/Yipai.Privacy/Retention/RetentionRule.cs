using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Retention;

/// <summary>What happens to one group of items when an account is cancelled.</summary>
/// <param name="Code">The rule's code in the manifest, such as <c>R1</c>.</param>
/// <param name="Name">What it covers.</param>
/// <param name="OnCancellation">What happens then.</param>
/// <param name="KeepDays">For how many days it is kept in storage only; null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
/// <param name="IsProposal">Whether the period is a proposal of ours rather than one of law.</param>
public sealed record RetentionRule(
    string Code, string Name, RetentionOutcome OnCancellation, int? KeepDays, RuleCitation Rule, bool IsProposal)
{
    /// <summary>The day on which storage ends, or null where nothing is kept.</summary>
    public DateOnly? KeptUntil(DateTimeOffset cancelledAt) =>
        KeepDays is { } days ? DateOnly.FromDateTime(cancelledAt.UtcDateTime).AddDays(days) : null;
}
