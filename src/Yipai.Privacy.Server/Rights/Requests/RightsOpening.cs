using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>What the first step of a request holds: who asks whom for what, by when.</summary>
public sealed record RightsOpening
{
    /// <summary>The handler asked.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>The person concerned, by a pseudonymous id.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>What is asked for.</summary>
    public required RightKind Kind { get; init; }

    /// <summary>The items asked about; empty means all.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>On what footing the request is made.</summary>
    public required RequesterRole Role { get; init; }

    /// <summary>What a deletion rests on.</summary>
    public required DeletionGround Ground { get; init; }

    /// <summary>The profile in force when it came in.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>The last day for a reply; null where no term is named.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The kind, never the person.</summary>
    public override string ToString() => Kind.ToString();
}
