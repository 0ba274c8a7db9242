using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.CityServer;

/// <summary>Serves the signed profile, which holds what a client must know about the city (docs/city-profile.md).</summary>
internal static class CityEndpoints
{
    public static WebApplication MapCity(this WebApplication app)
    {
        app.MapGet("/v1/city", (SignedCity city) => Results.Bytes(city.Document, "application/json"));
        return app;
    }
}

/// <summary>Holds the city's profile, which is signed once at the start.</summary>
public sealed class SignedCity(
    PrivacyGuard guard,
    IOptions<YipaiPrivacyOptions> privacy,
    CaseCatalogue catalogue,
    EcdsaRecordSigner signer,
    IOptions<CityServerOptions> options,
    ShownNotices notices,
    TimeProvider time)
{
    private CityProfile? _profile;

    public CityProfile Profile =>
        _profile ?? throw new InvalidOperationException("The profile has not been issued yet. Call CityServerApp.PrepareAsync first.");

    public byte[] Document { get; private set; } = [];

    /// <summary>Signs the profile with the texts that were shown before, and keeps the present text among them.</summary>
    public async Task IssueAsync(CancellationToken cancellationToken)
    {
        await notices.LoadAsync(cancellationToken);
        _profile = new CityProfile
        {
            Handler = guard.Handler,
            Supplement = privacy.Value.Supplement,
            Policy = CityPolicy.Of(),
            Profile = guard.Profile,
            Catalogue = catalogue.Edition,
            ReceiptKeys = [new ReceiptKey(signer.KeyId, signer.Algorithm, signer.PublicKey)],
            Version = options.Value.ProfileVersion,
            IssuedAt = time.GetUtcNow(),
            EarlierNotices = notices.Earlier,
        };
        Document = _profile.Sign(signer.KeyId, signer.Algorithm, content => signer.Sign(content.Span));
        await notices.KeepAsync(Document, cancellationToken);
    }
}
