namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Represents a change of handler for everybody, with how far it is (P4.4.1-3; PIPL 22; S23).</summary>
public sealed record PlannedHandlerChange
{
    /// <summary>Gets the random id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the id of the new handler, which is registered as a recipient.</summary>
    public required HandlerId RecipientId { get; init; }

    /// <summary>Gets the full name of the new handler.</summary>
    public required string RecipientName { get; init; }

    /// <summary>Gets how a person reaches the new handler.</summary>
    public required string RecipientContact { get; init; }

    /// <summary>Gets whether the new handler remains bound by the policy.</summary>
    public required bool StaysBound { get; init; }

    /// <summary>Gets the ids of the scopes whose purpose or method changes, so that they are asked anew.</summary>
    public required IReadOnlyList<string> ChangedScopes { get; init; }

    /// <summary>Gets the instant from which the consents are carried over, in UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>Gets the stage.</summary>
    public HandlerChangeStage Stage { get; init; }

    /// <summary>Gets the last person who was handled in this stage, or null before the first.</summary>
    public SubjectId? Last { get; init; }

    /// <summary>Gets how many persons were informed.</summary>
    public int Informed { get; init; }

    /// <summary>Gets how many persons' consents were carried over.</summary>
    public int Carried { get; init; }

    /// <summary>Gets the instant at which the last person was informed, in UTC, or null before.</summary>
    public DateTimeOffset? NoticeGivenAt { get; init; }

    /// <summary>Gets the number of steps so far, by which a store notices that two hosts work on the same change.</summary>
    public int Version { get; init; }

    /// <summary>Returns the id and the stage.</summary>
    public override string ToString() => $"change of handler {Id:N}: {Stage}";
}
