namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an account.</summary>
internal sealed class AccountRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string AccountName { get; init; }

    public required string MobileNumber { get; init; }

    public required string PasswordHash { get; init; }

    /// <summary>Gets the time since which the account is frozen, or null.</summary>
    public long? FrozenAt { get; init; }
}
