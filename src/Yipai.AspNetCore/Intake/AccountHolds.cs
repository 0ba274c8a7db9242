using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds the account of a sender during a unit of work.</summary>
internal static class AccountHolds
{
    /// <summary>Keeps the account from closing until the unit of work ends.</summary>
    /// <remarks>Returns false if the account is closed, and true for a visitor, who has none.</remarks>
    public static async ValueTask<bool> HoldOwnAsync(
        this IAccountStore accounts, HandlerId handlerId, SubjectId? owner, CancellationToken cancellationToken) =>
        owner is not { } person || await accounts.HoldAsync(handlerId, person, cancellationToken).ConfigureAwait(false);
}
