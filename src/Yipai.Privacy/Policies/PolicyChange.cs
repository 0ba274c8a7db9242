namespace Yipai.Privacy.Policies;

/// <summary>Describes one change between two versions of a policy.</summary>
/// <param name="Topic">The part that changed, such as <c>scopes/cookies</c> or <c>disclosures/sharing/partner</c>.</param>
/// <param name="Change">
/// In which respects the handler may do more, or <see cref="MaterialChange.None"/> if only words changed or the meaning is narrower.
/// </param>
public sealed record PolicyChange(string Topic, MaterialChange Change)
{
    /// <summary>Gets the direction of the change.</summary>
    public required ChangeEffect Effect { get; init; }

    /// <summary>Gets the fields of the manifest that changed, such as <c>strict/consent: separate → none</c>.</summary>
    /// <remarks>The list is empty for a disclosure, which one row may declare for several recipients.</remarks>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
