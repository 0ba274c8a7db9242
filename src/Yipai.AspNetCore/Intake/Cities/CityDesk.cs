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
    private readonly TimeProvider _time;
    private (CityProfile Profile, byte[] Document)? _issued;

    internal CityDesk(
        PrivacyGuard guard, IOptions<YipaiPrivacyOptions> privacy, CaseCatalogue catalogue, EcdsaRecordSigner signer,
        IOptions<YipaiCityOptions> options, ShownNotices notices, TimeProvider time)
    {
        (_guard, _supplement, _catalogue, _signer) = (guard, privacy.Value.Supplement, catalogue, signer);
        (_version, _notices, _time) = (options.Value.ProfileVersion, notices, time);
    }

    /// <summary>Gets the profile.</summary>
    /// <exception cref="InvalidOperationException">The host has not called <c>MigrateYipaiAsync</c> yet.</exception>
    public CityProfile Profile => Issued.Profile;

    /// <summary>Gets the signed document that <c>GET /v1/city</c> returns.</summary>
    /// <exception cref="InvalidOperationException">The host has not called <c>MigrateYipaiAsync</c> yet.</exception>
    public ReadOnlyMemory<byte> Document => Issued.Document;

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
        byte[] document = profile.Sign(_signer.KeyId, _signer.Algorithm, content => _signer.Sign(content.Span));
        await _notices.KeepAsync(document, cancellationToken).ConfigureAwait(false);
        _issued = (profile, document);
    }
}
