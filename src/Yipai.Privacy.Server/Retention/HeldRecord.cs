namespace Yipai.Privacy.Server.Retention;

/// <summary>One stored value or one piece of evidence, with the events that may end its use.</summary>
/// <param name="RecordId">The id that the host gives to the record, never a personal value.</param>
/// <param name="Item">The data item.</param>
/// <param name="Activity">The activity in which it was collected.</param>
/// <param name="Since">When it was stored.</param>
public sealed record HeldRecord(string RecordId, DataItem Item, ProcessingActivity Activity, DateTimeOffset Since)
{
    /// <summary>
    /// Gets the instant at which the purpose was reached: the case was closed, the identity verified or the order completed.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets the instant at which the person deleted the value (P4.1.2-9(2)).</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>
    /// Gets the instant at which the person refused the collection in the settings or withdrew the consent (P4.1.2-9(2); PIPL 47(3)).
    /// </summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Gets the instant at which the account was cancelled or the service ended.</summary>
    public DateTimeOffset? UseEndedAt { get; init; }

    /// <summary>Gets the pseudonymous id of the person, or null if the record belongs to nobody.</summary>
    public SubjectId? SubjectId { get; init; }

    /// <summary>Combines two notes about the same record.</summary>
    /// <remarks>The earlier of two instants counts.</remarks>
    public HeldRecord Merge(HeldRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            ClosedAt = Earlier(ClosedAt, other.ClosedAt),
            DeletedAt = Earlier(DeletedAt, other.DeletedAt),
            RefusedAt = Earlier(RefusedAt, other.RefusedAt),
            UseEndedAt = Earlier(UseEndedAt, other.UseEndedAt),
        };
    }

    /// <summary>Returns the item and the instant of storage, never the person.</summary>
    public override string ToString() => $"{Item.Id} {Since:u}";

    internal static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
