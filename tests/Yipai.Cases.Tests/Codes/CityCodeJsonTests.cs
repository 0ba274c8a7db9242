using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed partial class CityCodeJsonTests
{
    private const string Json =
        """{"Component":"21020201001000123","Event":"2102020110","Grid":"210202001002A03","Street":"210202001","Community":"210202001002","Organization":"91350100M000100Y43","ByDivision":{"210202":1}}""";

    [Fact]
    public void Serialize_EveryKindOfCode_ComesBackUnchanged()
    {
        Places places = JsonSerializer.Deserialize(Json, PlacesContext.Default.Places)!;

        Assert.Equal(1, places.ByDivision[DivisionCode.Parse("210202")]);
        Assert.Equal(Json, JsonSerializer.Serialize(places, PlacesContext.Default.Places));
    }

    [Fact]
    public void Deserialize_EscapedText_IsTheSameCode() =>
        Assert.Equal(DivisionCode.Parse("210202"),
            JsonSerializer.Deserialize("\"\\u00321020\\u0032\"", PlacesContext.Default.DivisionCode));

    [Theory]
    [InlineData("\"21020x\"", "county")]
    [InlineData("210202", "JSON string")]
    [InlineData("null", "JSON string")]
    public void Deserialize_WrongText_NamesTheSegment(string json, string part) =>
        Assert.Contains(part,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, PlacesContext.Default.DivisionCode)).Message,
            StringComparison.Ordinal);

    internal sealed record Places(
        ComponentId Component, EventCode Event, GridCode Grid, StreetCode Street, CommunityCode Community, OrganizationCode Organization,
        Dictionary<DivisionCode, int> ByDivision);

    [JsonSerializable(typeof(Places))]
    internal sealed partial class PlacesContext : JsonSerializerContext;
}
