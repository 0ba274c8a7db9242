using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Privacy.Server.Tests.Deidentification;

public sealed class GeneralizedValuesTests
{
    [Theory]
    [InlineData("210202", 0, "210202")]
    [InlineData("210202", 1, "210200")]
    [InlineData("210202001004", 2, "210000")]
    [InlineData("210202", 3, "000000")]
    [InlineData("大连市", 0, "000000")]
    [InlineData("2102", 0, "000000")]
    public void Division_Level_IsCutToCityProvinceOrNothing(string code, int level, string expected) =>
        Assert.Equal(expected, GeneralizedValues.Division(code, level));

    [Theory]
    [InlineData(0, 10, "0-9")]
    [InlineData(39, 10, "30-39")]
    [InlineData(89, 20, "80-89")]
    [InlineData(90, 10, "90+")]
    [InlineData(117, 5, "90+")]
    public void Age_YearsAndWidth_IsABandAndTheOldestAreOne(int years, int width, string expected) =>
        Assert.Equal(expected, GeneralizedValues.Age(years, width));

    [Theory]
    [InlineData(0, "1987-05-09")]
    [InlineData(1, "1987-05")]
    [InlineData(2, "1987-Q2")]
    [InlineData(3, "1987")]
    [InlineData(4, "198x")]
    [InlineData(5, "*")]
    public void Date_Level_LosesDayMonthAndYear(int level, string expected) =>
        Assert.Equal(expected, GeneralizedValues.Date(new DateOnly(1987, 5, 9), level));

    [Fact]
    public void GeneralizedValues_AmountsPointsAndNumbers_BecomeCoarse()
    {
        Assert.Equal("[1000, 2000)", GeneralizedValues.Amount(1999.99m, 1000));
        Assert.Equal("[-1000, 0)", GeneralizedValues.Amount(-0.01m, 1000));
        (double latitude, double longitude) = GeneralizedValues.Grid(38.9147, -121.6183, 0.01);
        Assert.Equal((38.91, -121.62), (Math.Round(latitude, 6), Math.Round(longitude, 6)));
        Assert.Equal([20m, 20m, 40m], new[] { 15m, 25m, 35m }.Select(value => GeneralizedValues.Round(value, 10)));
        Assert.Equal([18, 30, 65], new[] { 7, 30, 101 }.Select(value => GeneralizedValues.Bound(value, 18, 65)));
    }
}
