namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/participation/{kind}/{targetId}</c>: how many people like a target, and what the caller did.</summary>
/// <param name="Kind">The kind of the target.</param>
/// <param name="TargetId">The id of the target.</param>
/// <param name="Likes">The number of likes.</param>
/// <param name="Mine">The caller's own actions on the target. A visitor has none.</param>
public sealed record ParticipationAnswer(string Kind, string TargetId, int Likes, IReadOnlyList<string> Mine)
{
    /// <summary>Returns the kind of the target, never what somebody did.</summary>
    public override string ToString() => $"participation: {Kind}";
}
