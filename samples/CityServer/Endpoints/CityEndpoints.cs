using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.CityServer;

/// <summary>What a client must know of the city, signed (docs/city-profile.md).</summary>
internal static class CityEndpoints
{
    public static WebApplication MapCity(this WebApplication app)
    {
        app.MapGet("/v1/city", (SignedCity city) => Results.Bytes(city.Document, "application/json"));
        return app;
    }
}

/// <summary>The city's profile, signed once at start.</summary>
public sealed class SignedCity
{
    public SignedCity(
        PrivacyGuard guard, IOptions<YipaiPrivacyOptions> privacy, CaseCatalogue catalogue, EcdsaRecordSigner signer, IOptions<CityServerOptions> options, TimeProvider time)
    {
        Profile = new CityProfile
        {
            Handler = guard.Handler,
            Supplement = privacy.Value.Supplement,
            Policy = CityPolicy.Of(),
            Profile = guard.Profile,
            Catalogue = catalogue.Edition,
            ReceiptKeys = [new ReceiptKey(signer.KeyId, signer.Algorithm, signer.PublicKey)],
            Version = options.Value.ProfileVersion,
            IssuedAt = time.GetUtcNow(),
        };
        Document = Profile.Sign(signer.KeyId, signer.Algorithm, content => signer.Sign(content.Span));
    }

    public CityProfile Profile { get; }

    public byte[] Document { get; }
}
