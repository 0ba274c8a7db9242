namespace Yipai.Privacy.Server.Retention;

/// <summary>One stored value, or one piece of evidence, and what has happened to it.</summary>
/// <param name="RecordId">The host's own id of it, never a personal value.</param>
/// <param name="Item">The data item.</param>
/// <param name="Activity">The activity in which it was collected.</param>
/// <param name="Since">When it was stored.</param>
public sealed record HeldRecord(string RecordId, DataItem Item, ProcessingActivity Activity, DateTimeOffset Since)
{
    /// <summary>When its purpose was reached: the case closed, the verification result there, the order complete.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the person deleted it (P4.1.2-9(2)).</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>When the person refused its collection in the settings, or withdrew the consent (P4.1.2-9(2); PIPL 47(3)).</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>When the account was cancelled or the service ended.</summary>
    public DateTimeOffset? UseEndedAt { get; init; }

    /// <summary>The person, by a pseudonymous id, or null where nobody is named.</summary>
    public SubjectId? SubjectId { get; init; }

    /// <summary>What two notes of one record say together: of each instant the earlier.</summary>
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

    /// <summary>The item, never the person.</summary>
    public override string ToString() => $"{Item.Id} {Since:u}";

    internal static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
