using System.Buffers;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed partial class CsvMaskingTests
{
    private static readonly Dictionary<string, DataItem> Columns = new() { ["手机"] = DataItems.MobileNumber, ["住址"] = DataItems.HomeAddress };

    [Theory]
    [InlineData("编号,手机,备注\n1,13812345678,打13900001111\n", "编号,手机,备注\n1,138****5678,打139****1111\n")]
    [InlineData("\uFEFF手机,备注\r\n\"13812345678\",\"他说\"\"好\"\",\n13900001111\"\r\n", "\uFEFF手机,备注\r\n\"138****5678\",\"他说\"\"好\"\",\n139****1111\"\r\n")]
    [InlineData("手机,住址,备注\n不详,人民路1号,\n,,\n", "手机,住址,备注\n******,,\n,,\n")]
    [InlineData("备注\n\n井盖\n13812345678", "备注\n\n井盖\n138****5678")]
    [InlineData("手机\n13812345678,多出的13900001111\n", "手机\n138****5678,多出的139****1111\n")]
    [InlineData("", "")]
    public void Cells_are_masked_by_column_and_by_content(string table, string expected)
    {
        foreach (int length in (int[])[1, 7, 1000])
        {
            Assert.Equal(expected, Mask(table, length));
        }
    }

    [Fact]
    public void An_open_quotation_mark_is_told_and_nothing_behind_it_passes()
    {
        var destination = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(Masker.Default, Audience.Public, Columns);
        masker.Write("备注\n好\n\"13812345678\n13900001111", destination);

        PrivacyException refused = Assert.Throws<PrivacyException>(() => masker.Complete(destination));

        Assert.Equal("YP0129", refused.Code);
        Assert.Contains("line 3", refused.Message, StringComparison.Ordinal);
        Assert.Equal("备注\n好\n\"138****5678\n139****1111\"", new string(destination.WrittenSpan));
    }

    [Fact]
    public void Another_separator_is_refused() => Assert.Equal(
        "YP0129", Assert.Throws<PrivacyException>(() => new CsvStreamMasker(Masker.Default, Audience.Public, Columns, '|')).Code);

    [Fact]
    public void Rows_are_exported_by_the_attributes_of_their_properties()
    {
        using var table = new StringWriter();

        Masker.Default.WriteCsv(
            table,
            [new ExportRow("王小明", "13812345678", "井盖,破损", ["a", "b"], PublicationChoice.Granted), new ExportRow("李四", "无", "路灯", [], PublicationChoice.Withheld)],
            Audience.Public,
            ExportContext.Default);

        Assert.Equal("Name,Phone,Text,Tags\r\n王**,138****5678,\"井盖,破损\",\"[\"\"a\"\",\"\"b\"\"]\"\r\n李*,******,,[]\r\n", table.ToString());
    }

    private static string Mask(string table, int length)
    {
        var destination = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(Masker.Default, Audience.Public, Columns);
        foreach (char[] piece in table.Chunk(length))
        {
            masker.Write(piece, destination);
        }

        masker.Complete(destination);
        return new string(destination.WrittenSpan);
    }

    internal sealed record ExportRow(
        [PersonName] string Name, [MobileNumber] string Phone, [PublishedText] string Text, string[] Tags,
        [property: JsonIgnore] PublicationChoice Publication) : IPublicationSubject;

    [JsonSerializable(typeof(ExportRow))]
    private sealed partial class ExportContext : JsonSerializerContext;
}
