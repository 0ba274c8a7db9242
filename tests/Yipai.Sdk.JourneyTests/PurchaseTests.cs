using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Purchases;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Points, coupons and payments over the wire: who reads them, who receives them, and what outlives the account.</summary>
public sealed class PurchaseTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly CountingInstitution _institution = new();
    private CityPhone _phone = null!;

    private PurchasesClient Mine => _phone.Client.Purchases;

    public async Task InitializeAsync()
    {
        _city.World.City.HasServices = true;
        _city.World.City.Customize = builder =>
        {
            builder.Services.AddSingleton<IPaymentProvider>(_institution);
            builder.Services.PostConfigure<YipaiCityOptions>(
                city => city.Services["free"] = new CityService { Name = "没有价格" });
        };
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await ReportTwiceAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P3-2")]
    public async Task ListServicesAsync_Visitor_SeesPricesAndTheInstitution()
    {
        ServicesAnswer offered = await (await _city.NewPhoneAsync()).Client.Purchases.ListServicesAsync();

        Assert.Equal([("paper-copy", 0, 500), ("park-coupon", 100, 0)],
            offered.Services.Select(offer => (offer.ServiceId, offer.Points, offer.PriceInFen)));
        Assert.Equal("privacy@pay.example", offered.Institution!.Contact);
    }

    [Fact]
    [Covers("P3-7")]
    public async Task RewardAsync_SameReportEightTimesAtOnce_EarnsOnce()
    {
        CaseId own = (await OwnAsync())[0];

        PurchaseLine[] lines = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Mine.RewardAsync(own)));

        Assert.All(lines, line => Assert.Equal(50, line.Points));
        Assert.Equal(50, (await Mine.ReadPageAsync()).Balance);
    }

    [Fact]
    public async Task RewardAsync_ReportOfAnother_IsUnknown()
    {
        CaseId own = (await OwnAsync())[0];
        CityPhone other = await _city.NewPhoneAsync();
        await other.RegisterAsync("runner");

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => other.Client.Purchases.RewardAsync(own));

        Assert.Equal(404, refused.Problem!.Status);
    }

    [Fact]
    [Covers("P3-7")]
    public async Task OrderAsync_CouponEightTimesAtOnce_CostsItsPointsOnce()
    {
        await EarnAsync();
        Guid order = Guid.NewGuid();

        PurchaseLine[] lines = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Mine.OrderAsync("park-coupon", order)));

        PurchasesPage page = await Mine.ReadPageAsync();

        Assert.Single(lines.Select(line => line.Coupon).Distinct());
        Assert.Equal((0, 3), (page.Balance, page.Purchases.Count));
    }

    [Fact]
    public async Task OrderAsync_TooFewPoints_IsRefused()
    {
        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => Mine.OrderAsync("park-coupon"));

        Assert.Equal(422, refused.Problem!.Status);
        Assert.Empty((await Mine.ReadPageAsync()).Purchases);
    }

    [Theory]
    [InlineData("nothing"), InlineData("free")]
    public async Task OrderAsync_ServiceThatNobodyOffers_IsUnknown(string service)
    {
        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => Mine.OrderAsync(service));

        Assert.Equal(404, refused.Problem!.Status);
    }

    [Fact]
    [Covers("P4.4.1-2/2")]
    [CoversStrict("PIPL 23")]
    public async Task OrderAsync_WithoutConsentToTheInstitution_IsRefusedWithTheScopeToAsk()
    {
        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => Mine.OrderAsync("paper-copy"));

        Assert.Equal((403, "share-payment/local-payment"), (refused.Problem!.Status, refused.Problem.ScopeId));
        Assert.Empty(_institution.Orders);
    }

    [Fact]
    [Covers("P4.4.1-2/2")]
    public async Task OrderAsync_Paid_GivesTheInstitutionNumberAndAmountOnlyAndRecordsIt()
    {
        await AgreeAsync();
        Guid number = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Mine.OrderAsync("paper-copy", number)));

        DisclosureRecord record = Assert.Single(await _city.World.City.Disclosures.ReadAsync(_city.World.City.HandlerId)
            .Where(record => record.RecipientId == "local-payment").ToArrayAsync());
        Assert.Equal(($"{number:N}", 500), Assert.Single(_institution.Orders));
        Assert.Equal(["fin.payment"], record.Items);
        Assert.Equal("Completed", Assert.Single((await Mine.ReadPageAsync()).Purchases).State);
    }

    [Fact]
    public async Task OrderAsync_InstitutionAwayOrRefusing_KeepsNothingOrARefusedOrder()
    {
        await AgreeAsync();
        _institution.IsAway = true;
        Guid number = Guid.NewGuid();

        await Assert.ThrowsAsync<CityUnreachableException>(() => Mine.OrderAsync("paper-copy", number));

        Assert.Empty((await Mine.ReadPageAsync()).Purchases);
        (_institution.IsAway, _institution.Refuses) = (false, true);
        Assert.Equal("Refused", (await Mine.OrderAsync("paper-copy", number)).State);
    }

    [Fact]
    [Covers("P3-7", "P4.1.2-9(5)")]
    public async Task ReadOrders_Officer_SeesNoPersonNoAmountAndNoCoupon()
    {
        await EarnAsync();
        await AgreeAsync();
        PurchaseLine coupon = await Mine.OrderAsync("park-coupon");
        await Mine.OrderAsync("paper-copy");
        using CityCalls officer = _city.World.As(CityHost.OfficerKey);

        JsonElement orders = (await officer.GetAsync("v1/officer/orders")).GetProperty("orders");

        string person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId.Value;

        Assert.Equal(2, orders.GetArrayLength());
        Assert.All(
            orders.EnumerateArray(), order => Assert.DoesNotContain("500", $"{order.GetProperty("amount")}", StringComparison.Ordinal));
        Assert.DoesNotContain(coupon.Coupon!, orders.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(person, orders.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.3.3")]
    [CoversStrict("P3-7")]
    public async Task CloseAccountAsync_AfterPurchases_KeepsThePaidOrderForThreeYearsAndNothingElse()
    {
        await EarnAsync();
        await AgreeAsync();
        await Mine.OrderAsync("park-coupon");
        PurchaseLine paid = await Mine.OrderAsync("paper-copy");
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;

        AccountClosureAnswer answer = await _phone.Client.Account.CloseAccountAsync();

        IPurchaseStore store = _city.World.City.Services.GetRequiredService<IPurchaseStore>();

        PurchaseEntry kept = Assert.Single(await store.ReadAsync(_city.World.City.HandlerId, person, null));
        Assert.Equal((paid.PurchaseId, null), (kept.Id, kept.Coupon));
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        AccountClosureStep payment = Assert.Single(answer.Steps, step => step.Subject == "fin.payment");
        Assert.Equal(("StorageOnly", today.AddYears(3)), (payment.Outcome, payment.Until));
        Assert.Contains(answer.Steps, step => step is { Subject: "fin.balance", Outcome: "Erase" });
        Assert.Contains(answer.Steps, step => step is { Subject: "fin.coupon", Outcome: "Erase" });
    }

    [Fact]
    [CoversStrict("S19")]
    public async Task Start_PaidOrderOlderThanThreeYears_IsErasedAndTheOthersStay()
    {
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        IPurchaseStore store = _city.World.City.Services.GetRequiredService<IPurchaseStore>();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        foreach ((string id, DateTimeOffset at) in new[] { ("old", now.AddYears(-3).AddDays(-2)), ("young", now.AddYears(-3).AddDays(2)) })
        {
            var order = new PurchaseEntry(id, person, "paper-copy", 0, 500, at) { State = PurchaseState.Completed };
            await store.ClaimAsync(_city.World.City.HandlerId, order, now);
        }

        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();
        IReadOnlyList<PurchaseLine> left = [];
        for (int round = 0; round < 100 && left.Count != 1; round++)
        {
            left = (await Mine.ReadPageAsync()).Purchases;
            await Task.Delay(100);
        }

        Assert.Equal("young", Assert.Single(left).PurchaseId);
    }

    private async Task ReportTwiceAsync()
    {
        await _phone.ReportAsync();
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
    }

    private async Task<CaseId[]> OwnAsync() =>
        [.. (await _phone.Client.Cases.ListMineAsync()).Select(own => new CaseId(own.Id))];

    private async Task EarnAsync()
    {
        foreach (CaseId own in await OwnAsync())
        {
            await Mine.RewardAsync(own);
        }
    }

    private async Task AgreeAsync()
    {
        ConsentPrompt prompt = Mine.CreatePrompt((await Mine.ListServicesAsync()).Institution!);
        await _phone.Client.Consent.AgreeAsync(prompt);
        await _phone.Client.Outbox.DrainAsync();
    }

    /// <summary>Keeps the order numbers and amounts that it receives, and can be away or refuse.</summary>
    private sealed class CountingInstitution : IPaymentProvider
    {
        private readonly List<(string Number, int Amount)> _orders = [];

        public string InstitutionId => "local-payment";

        public bool IsAway { get; set; }

        public bool Refuses { get; set; }

        public IReadOnlyList<(string Number, int Amount)> Orders => _orders;

        public ValueTask<bool?> PayAsync(string orderNumber, int amountInFen, CancellationToken cancellationToken = default)
        {
            if (IsAway)
            {
                return ValueTask.FromResult<bool?>(null);
            }

            lock (_orders)
            {
                _orders.Add((orderNumber, amountInFen));
            }

            return ValueTask.FromResult<bool?>(!Refuses);
        }
    }
}
