using System.Reflection;
using Yipai.Cases.Places;

namespace Yipai.Cases.Tests.Places;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(0, 0)]
    public void Gcj02_InRange_IsKept(double latitude, double longitude)
    {
        GeoPoint<Gcj02> point = GeoPoint.Gcj02(latitude, longitude);

        Assert.Equal((latitude, longitude), (point.Latitude, point.Longitude));
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(-90.0001, 0)]
    [InlineData(0, 180.0001)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void Wgs84_OutOfRange_IsRefused(double latitude, double longitude) =>
        Assert.Equal("YP0220", Assert.Throws<CasesException>(() => GeoPoint.Wgs84(latitude, longitude)).Code);

    [Fact]
    public void Gcj02_OutOfRange_MessageHoldsNoCoordinate()
    {
        CasesException refused = Assert.Throws<CasesException>(() => GeoPoint.Gcj02(91.2345, 121.6147));
        Assert.DoesNotContain("91.2345", refused.ToString());
        Assert.DoesNotContain("121.6147", refused.ToString());
    }

    [Fact]
    public void ToString_OfAPoint_IsTheDatumOnly() => Assert.Equal("GCJ-02", GeoPoint.Gcj02(38.914, 121.6147).ToString());

    [Fact]
    public void GeoPoint_OfAnotherDatum_HasNoConversion()
    {
        Assert.False(typeof(GeoPoint<Wgs84>).IsAssignableFrom(typeof(GeoPoint<Gcj02>)));
        Assert.DoesNotContain(
            typeof(GeoPoint<>).GetMethods(BindingFlags.Public | BindingFlags.Static), method =>
                method.Name is "op_Implicit" or "op_Explicit");
    }
}
