using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds the city's signed profile, which tells a client what it must know about the city (docs/city-profile.md).</summary>
internal sealed class CityDesk
{
    private readonly PrivacyGuard _guard;
    private readonly NoticeSupplement _supplement;
    private readonly CaseCatalogue _catalogue;
    private readonly EcdsaRecordSigner _signer;
    private readonly int _version;
    private readonly ShownNotices _notices;
    private readonly CityProducts _products;
    private readonly Dictionary<string, byte[]> _documents = [];
    private readonly TimeProvider _time;
    private (CityProfile Profile, byte[] Document)? _issued;

    internal CityDesk(
        PrivacyGuard guard, IOptions<YipaiPrivacyOptions> privacy, CaseCatalogue catalogue, EcdsaRecordSigner signer,
        IOptions<YipaiCityOptions> options, ShownNotices notices, CityProducts products, TimeProvider time)
    {
        (_guard, _supplement, _catalogue, _signer) = (guard, privacy.Value.Supplement, catalogue, signer);
        (_version, _notices, _products, _time) = (options.Value.ProfileVersion, notices, products, time);
    }

    /// <summary>Gets the profile.</summary>
    /// <exception cref="InvalidOperationException">The host has not called <c>MigrateYipaiAsync</c> yet.</exception>
    public CityProfile Profile => Issued.Profile;

    /// <summary>Gets the signed document that <c>GET /v1/city</c> returns.</summary>
    /// <exception cref="InvalidOperationException">The host has not called <c>MigrateYipaiAsync</c> yet.</exception>
    public ReadOnlyMemory<byte> Document => Issued.Document;

    /// <summary>Returns the signed document of a product, the city's own for no product, or null for an unknown product.</summary>
    public byte[]? FindDocument(string? product) =>
        string.IsNullOrEmpty(product) ? Issued.Document : _documents.GetValueOrDefault(product);

    /// <summary>Gets the public key that verifies receipts.</summary>
    public ReceiptKey ReceiptKey => new(_signer.KeyId, _signer.Algorithm, _signer.PublicKey);

    private (CityProfile Profile, byte[] Document) Issued =>
        _issued ?? throw new InvalidOperationException("The city profile is not issued yet. Await app.MigrateYipaiAsync() at start.");

    /// <summary>Signs the profile with the texts that were shown before, and keeps the present text among them.</summary>
    internal async Task IssueAsync(CancellationToken cancellationToken)
    {
        await _notices.LoadAsync(cancellationToken).ConfigureAwait(false);
        var profile = new CityProfile
        {
            Handler = _guard.Handler,
            Supplement = _supplement,
            Policy = CityPolicy.Of(),
            Profile = _guard.Profile,
            Catalogue = _catalogue.Edition,
            ReceiptKeys = [ReceiptKey],
            Version = _version,
            IssuedAt = _time.GetUtcNow(),
            EarlierNotices = _notices.Earlier,
        };

        // A person uses both apps, so a consent to the text of one counts in the other if it covers what the other asks.
        var products = _products.All.ToDictionary(product => product.Id, product => profile with { Policy = product.Policy });
        byte[] document = Sign(profile with { EarlierNotices = [.. products.Values.Select(CityNotice.Of), .. _notices.Earlier] });
        await _notices.KeepAsync(_guard.Notice.Version.ContentHash, document, cancellationToken).ConfigureAwait(false);
        foreach ((string id, PrivacyGuard guard, _) in _products.All)
        {
            _documents[id] = Sign(products[id] with { EarlierNotices = [CityNotice.Of(profile), .. _notices.Earlier] });
            await _notices.KeepAsync(guard.Notice.Version.ContentHash, _documents[id], cancellationToken).ConfigureAwait(false);
        }

        _issued = (profile, document);
    }

    private byte[] Sign(CityProfile profile) =>
        profile.Sign(_signer.KeyId, _signer.Algorithm, content => _signer.Sign(content.Span));
}
