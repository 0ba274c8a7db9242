using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.CityServer;

/// <summary>Answers as a payment institution would, but charges nobody: it is a stand-in for local use.</summary>
/// <remarks>It says yes to every order up to 1,000 yuan and keeps nothing. A real host asks its institution here.</remarks>
public sealed class LocalPayment : IPaymentProvider
{
    private const string Institution = "local-payment";
    private const int LargestAmount = 100_000;

    /// <inheritdoc/>
    public string InstitutionId => Institution;

    /// <summary>Returns the institution, which exists only in this sample.</summary>
    public static DataRecipient Recipient() => new(
        Institution, "示范支付机构（本地演示，不扣款）", RecipientKind.PaymentInstitution, "privacy@pay.example", DataItems.PaymentResult, "P-1");

    /// <summary>Offers a coupon for points and a paid copy of a file, and rewards confirmed reports.</summary>
    public static void AddTo(YipaiCityOptions city)
    {
        city.PointsPerReport = 50;
        city.Services["park-coupon"] = new CityService { Name = "公园停车券", Points = 100 };
        city.Services["paper-copy"] = new CityService { Name = "案卷纸质副本", PriceInFen = 500 };
    }

    /// <inheritdoc/>
    public ValueTask<bool?> PayAsync(string orderNumber, int amountInFen, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<bool?>(amountInFen <= LargestAmount);
}
