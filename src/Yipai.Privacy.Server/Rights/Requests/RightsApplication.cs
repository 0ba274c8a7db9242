using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>What somebody asks for, as it comes in.</summary>
/// <param name="Kind">The right.</param>
/// <param name="SubjectId">The person concerned, by a pseudonymous id; never a name or number.</param>
/// <param name="Items">The items asked about; empty means all.</param>
public sealed record RightsApplication(RightKind Kind, SubjectId SubjectId, DataItemSet Items = default)
{
    /// <summary>On what footing. The person concerned unless said.</summary>
    public RequesterRole Role { get; init; }

    /// <summary>What a deletion rests on. Nothing unless said.</summary>
    public DeletionGround Ground { get; init; }

    /// <summary>The kind, never the person.</summary>
    public override string ToString() => Kind.ToString();
}
