namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/participation</c>: what the caller did, newest first.</summary>
/// <param name="Acts">The acts, at most 50.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record OwnParticipationPage(IReadOnlyList<OwnParticipation> Acts, string? Next)
{
    /// <summary>Returns the number of acts.</summary>
    public override string ToString() => $"{Acts.Count} acts";
}
