using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>A request as the handler receives it.</summary>
/// <param name="Kind">The right.</param>
/// <param name="SubjectId">The pseudonymous id of the person concerned, never a name or number.</param>
/// <param name="Items">The requested items. An empty set means all.</param>
public sealed record RightsApplication(RightKind Kind, SubjectId SubjectId, DataItemSet Items = default)
{
    /// <summary>Gets the role of the requester.</summary>
    /// <remarks>The default is the person concerned.</remarks>
    public RequesterRole Role { get; init; }

    /// <summary>Gets the ground of a request for deletion.</summary>
    /// <remarks>The default states no ground.</remarks>
    public DeletionGround Ground { get; init; }

    /// <summary>Gets the id of the request, or null for a new id.</summary>
    /// <remarks>The client chooses it where a call may be repeated. YP0165 is thrown if the id is taken.</remarks>
    public Guid? RequestId { get; init; }

    /// <summary>Gets the one record of a store that the request is about, such as the number of a case, or null for every record.</summary>
    public string? RecordId { get; init; }

    /// <summary>Returns the kind, never the person.</summary>
    public override string ToString() => Kind.ToString();
}
