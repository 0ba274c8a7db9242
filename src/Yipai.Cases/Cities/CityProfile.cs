using Yipai.Cases.Cities;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Proofs;

namespace Yipai.Cases;

/// <summary>Holds what a client must know about its city before it shows the first notice.</summary>
/// <remarks>
/// The city serves the profile as a signed document at <c>/v1/city</c>. An app embeds the document, so that it knows offline whose notice
/// it shows (PIPL 17). A later document counts only under the pinned key. docs/city-profile.md describes the format.
/// </remarks>
/// <example><code>
/// builder.Services.AddYipaiClient(o =&gt; o.City = CityProfile.Load("city.json"));
/// </code></example>
public sealed record CityProfile
{
    /// <summary>Gets the company that decides purpose and means.</summary>
    public required PersonalInformationHandler Handler { get; init; }

    /// <summary>Gets what the law asks of the notice beyond the text of 2021.</summary>
    public required NoticeSupplement Supplement { get; init; }

    /// <summary>Gets the policy that the city follows.</summary>
    public required CityPolicy Policy { get; init; }

    /// <summary>Gets the reading of the policy that the city decides by.</summary>
    public PrivacyProfile Profile { get; init; }

    /// <summary>Gets the edition of the catalogue that new reports use.</summary>
    public CatalogueEdition Catalogue { get; init; } = CatalogueEdition.GbT30428_2013;

    /// <summary>Gets how large a report may be.</summary>
    public CityLimits Limits { get; init; } = CityLimits.Default;

    /// <summary>Gets the public keys that verify receipts, including retired keys, because their receipts still count.</summary>
    public IReadOnlyList<ReceiptKey> ReceiptKeys { get; init; } = [];

    /// <summary>Gets the texts that the city showed before the present one, newest first.</summary>
    /// <remarks>A consent to one of them still counts.</remarks>
    public IReadOnlyList<CityNotice> EarlierNotices { get; init; } = [];

    /// <summary>Gets the address of the city's server, or null if the app names the address.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Gets the number of this document, 1 or more.</summary>
    /// <remarks>A later document of the city has a greater number.</remarks>
    public required int Version { get; init; }

    /// <summary>Gets when the city issued the document, UTC, in whole seconds.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Reads a profile from a file that came with the app, without checking its signature.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="CasesException">YP0290: the file is not a city profile.</exception>
    public static CityProfile Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Load(File.ReadAllBytes(path));
    }

    /// <summary>Reads a profile that came with the app, without checking its signature.</summary>
    /// <exception cref="CasesException">YP0290: the bytes are not a city profile.</exception>
    public static CityProfile Load(ReadOnlyMemory<byte> utf8Json) => CityProfileFormat.Read(utf8Json).Profile;

    /// <summary>Reads a profile that came from elsewhere, such as <c>/v1/city</c>.</summary>
    /// <param name="utf8Json">The document, byte for byte as it was signed.</param>
    /// <param name="pinned">The verifier that knows the keys pinned by the app.</param>
    /// <param name="cancellationToken">Stops waiting for the verifier.</param>
    /// <returns>The profile, or null if no pinned key signed the document.</returns>
    /// <exception cref="CasesException">YP0290: the bytes are not a city profile.</exception>
    public static async ValueTask<CityProfile?> VerifyAsync(
        ReadOnlyMemory<byte> utf8Json, IRecordVerifier pinned, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pinned);
        SignedCityProfile read = CityProfileFormat.Read(utf8Json);
        return await pinned.VerifyAsync(read.KeyId, read.Content, read.Signature, cancellationToken).ConfigureAwait(false)
            ? read.Profile
            : null;
    }

    /// <summary>Writes the profile as UTF-8 JSON and signs it.</summary>
    /// <param name="keyId">The id of the city's key.</param>
    /// <param name="algorithm">How the key signs, such as <c>ES256</c>.</param>
    /// <param name="sign">Signs the bytes that it receives.</param>
    /// <exception cref="CasesException">YP0290: a value is out of its range.</exception>
    public byte[] Sign(string keyId, string algorithm, Func<ReadOnlyMemory<byte>, byte[]> sign)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyId);
        ArgumentException.ThrowIfNullOrEmpty(algorithm);
        ArgumentNullException.ThrowIfNull(sign);
        return CityProfileFormat.Write(this, keyId, algorithm, sign);
    }

    /// <summary>Creates the guard that decides by this profile: its handler, policy, supplement and reading.</summary>
    /// <param name="recipients">The recipients that the host registered beside those of the policy (P3-4).</param>
    /// <exception cref="CasesException">YP0291: this version of the SDK does not ship the policy of the profile.</exception>
    public PrivacyGuard CreateGuard(params IEnumerable<DataRecipient> recipients)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        var options = new YipaiPrivacyOptions { Handler = Handler, Supplement = Supplement, Profile = Profile, Policy = Policy.ToPolicy() };
        foreach (DataRecipient recipient in recipients)
        {
            options.Recipients.Add(recipient);
        }

        foreach (PrivacyPolicy earlier in EarlierPolicies())
        {
            options.EarlierPolicies.Add(earlier);
        }

        return new PrivacyGuard(options);
    }

    /// <summary>Returns the policies of the earlier notices, without those that this version of the SDK does not ship.</summary>
    public IEnumerable<PrivacyPolicy> EarlierPolicies() =>
        from policy in EarlierNotices.Select(notice => notice.Policy).DistinctBy(policy => policy.ContentHash)
        where policy.ContentHash != Policy.ContentHash
        let known = policy.TryToPolicy()
        where known is not null
        select known;

    /// <summary>Returns the handler and the version.</summary>
    public override string ToString() => $"city profile {Version} of {Handler.Id}";
}
