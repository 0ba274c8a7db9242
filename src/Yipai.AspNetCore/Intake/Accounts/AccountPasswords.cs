using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Hashes and checks passwords with the hasher of ASP.NET Core.</summary>
internal sealed class AccountPasswords(IPasswordHasher<StoredAccount> hasher)
{
    /// <summary>The hash of a password that nobody knows.</summary>
    /// <remarks>An unknown name is checked against it and takes as long.</remarks>
    private readonly Lazy<string> _nobodys =
        new(() => hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Indicates whether a password belongs to an account.</summary>
    /// <remarks>It takes the same time if there is no account.</remarks>
    public bool Verify(StoredAccount? account, string password) =>
        hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed
        && account is not null;
}
