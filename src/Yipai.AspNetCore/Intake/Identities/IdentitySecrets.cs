using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Yipai.AspNetCore.Intake;

/// <summary>Derives the secrets and pseudonyms of sign-ins from one key in a file, apart from the database.</summary>
/// <remarks>
/// Idea: HMAC-SHA-256 over the use and the ids gives each attempt its own state, nonce and verifier. So no secret is stored, every
/// instance derives the same one, and a stolen database neither completes an attempt nor names an account. The parts are joined by a
/// zero byte, which no id contains, so that two lists of parts never give one text.
/// </remarks>
internal sealed class IdentitySecrets(IOptions<YipaiCityOptions> city)
{
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> _key = new(() => KeyFile.Open(
        Path.Combine(city.Value.DataDirectory, "identities.key"), () => RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>Returns the challenge of an attempt.</summary>
    public IdentityChallenge ChallengeOf(string attemptId) =>
        new(Derive("state", attemptId), Derive("nonce", attemptId), Derive("verifier", attemptId));

    /// <summary>Returns the pseudonym under which the city knows an account of a platform.</summary>
    public string PseudonymOf(string providerId, string account) => Derive("account", providerId, account);

    /// <summary>Returns the name under which a site knows a person, and under which no other site does.</summary>
    public string NameFor(string siteId, string subjectId) => Derive("person", siteId, subjectId);

    /// <summary>Returns the proof that the city itself prepared a sign-in.</summary>
    public string TicketOf(string signInId) => Derive("ticket", signInId);

    private string Derive(string use, params string[] parts) => Base64Url.EncodeToString(
        HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(string.Join('\0', [use, .. parts]))));
}
