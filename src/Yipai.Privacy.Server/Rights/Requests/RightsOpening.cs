using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>The content of the first step of a request: who asks which handler for what, and the day on which the reply is due.</summary>
public sealed record RightsOpening
{
    /// <summary>Gets the handler that receives the request.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the pseudonymous id of the person concerned.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Gets the right that the request asks for.</summary>
    public required RightKind Kind { get; init; }

    /// <summary>Gets the requested items.</summary>
    /// <remarks>An empty set means all.</remarks>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the one record of a store that the request is about, or null for every record.</summary>
    public string? RecordId { get; init; }

    /// <summary>Gets the role of the requester.</summary>
    public required RequesterRole Role { get; init; }

    /// <summary>Gets the ground of a request for deletion.</summary>
    public required DeletionGround Ground { get; init; }

    /// <summary>Gets the profile in force when the request arrived.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>Gets the last day for a reply, or null if the profile names no term.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Returns the kind, never the person.</summary>
    public override string ToString() => Kind.ToString();
}
