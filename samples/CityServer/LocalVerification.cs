using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Answers as a verification provider would, but verifies nobody: it is a stand-in for local use.</summary>
/// <remarks>
/// It looks at the check digit of the identity number, or at the beginning of the credential. It asks no other organization and keeps
/// nothing.
/// A real host asks the national network identity service or its provider here.
/// </remarks>
public sealed class LocalVerification : IVerificationProvider
{
    private const string National = "local-national";
    private const string Company = "local-provider";
    private const string Unit = "local-partner-unit";
    private const string Prefix = "demo-";
    private const string IdentityNumberKind = "ID_CARD";

    private LocalVerification(VerificationTerms terms) => Terms = terms;

    /// <inheritdoc/>
    public VerificationTerms Terms { get; }

    /// <summary>Offers every way of the sample.</summary>
    public static void AddTo(IServiceCollection services)
    {
        foreach (LocalVerification way in All())
        {
            services.AddSingleton<IVerificationProvider>(way);
        }
    }

    /// <summary>Returns the organizations that take part, which exist only in this sample.</summary>
    public static IEnumerable<DataRecipient> Recipients()
    {
        DataItemSet items = DataItemSet.Of(
            DataItems.PersonName, DataItems.IdentityNumber, DataItems.FacePhoto, DataItems.VerificationResult);
        ProcessingPurpose[] known = [new("IdentityVerification"), new("RealNameVerification")];
        yield return new DataRecipient(
            National, "示范国家网络身份认证服务", RecipientKind.VerificationProvider, "privacy@identity.example", items, "V-1")
        {
            AcknowledgedPurposes = known,
        };
        yield return new DataRecipient(Company, "示范核验公司", RecipientKind.VerificationProvider, "privacy@verify.example", items, "V-2")
        {
            AcknowledgedPurposes = known,
        };
        yield return new DataRecipient(
            Unit, "示范核验合作单位", RecipientKind.VerificationPartnerUnit, "privacy@partner.example", items, "V-3")
        {
            AcknowledgedPurposes = known,
        };
    }

    /// <inheritdoc/>
    public ValueTask<VerificationResult?> VerifyAsync(VerificationInquiry inquiry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        bool hasPassed = inquiry.Credential is { } credential
            ? credential.StartsWith(Prefix, StringComparison.Ordinal)
            : ValueValidators.IsValid(IdentityNumberKind, inquiry.Values[DataItems.IdentityNumber]);
        return ValueTask.FromResult<VerificationResult?>(
            new VerificationResult(inquiry.RequestId, Terms.ProviderId, hasPassed, TimeProvider.System.GetUtcNow()));
    }

    /// <summary>Returns the three ways: national network identity, name and number, and name, number and face.</summary>
    private static IEnumerable<LocalVerification> All()
    {
        DataItemSet named = DataItemSet.Of(DataItems.PersonName, DataItems.IdentityNumber);
        yield return new LocalVerification(new VerificationTerms(
            "national-identity", "国家网络身份认证（本地演示，不核验任何人）", National, DataItemSet.Empty));
        yield return new LocalVerification(new VerificationTerms(
            "name-and-number", "姓名和身份证号（本地演示，不核验任何人）", Company, named) { PartnerUnitId = Unit });
        yield return new LocalVerification(new VerificationTerms(
            "name-number-face", "姓名、身份证号和人脸照片（本地演示，不核验任何人）", Company, named | DataItems.FacePhoto)
        {
            PartnerUnitId = Unit, AlternativeRouteId = "name-and-number",
        });
    }
}
