namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one step of an incident.</summary>
internal sealed class IncidentStepRow
{
    public required string HandlerId { get; init; }

    /// <summary>Gets the sequence number among the steps of all incidents of this handler, counted from 0.</summary>
    public required long Sequence { get; init; }

    public required string IncidentId { get; init; }

    public required byte[] Content { get; init; }
}
