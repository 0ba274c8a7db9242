namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a sign-in at a site, for a few minutes at most.</summary>
internal sealed class SiteSignInRow
{
    public required string HandlerId { get; init; }

    public required string SignInId { get; init; }

    public required string SiteId { get; init; }

    public required string SubjectId { get; init; }

    public required string RequestHash { get; init; }

    public required long ExpiresAt { get; init; }

    public required int State { get; init; }
}
