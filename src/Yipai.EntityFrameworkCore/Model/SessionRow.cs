namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the session of a signed-in client, with a hash of its token.</summary>
internal sealed class SessionRow
{
    public required string HandlerId { get; init; }

    public required string TokenHash { get; init; }

    public required string SubjectId { get; init; }

    public required long ExpiresAt { get; init; }
}
