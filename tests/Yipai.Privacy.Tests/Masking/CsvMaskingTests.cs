using System.Buffers;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed partial class CsvMaskingTests
{
    private static readonly Dictionary<string,
        DataItem> Columns = new() { ["手机"] = DataItems.MobileNumber, ["住址"] = DataItems.HomeAddress };
    private static readonly Dictionary<string, DataItem> NoColumns = [];

    [Theory]
    [InlineData("编号,手机,备注\n1,13812345678,打13900001111\n", "编号,手机,备注\n1,138****5678,打139****1111\n")]
    [InlineData("\uFEFF手机,备注\r\n\"13812345678\",\"他说\"\"好\"\",\n13900001111\"\r\n",
        "\uFEFF手机,备注\r\n\"138****5678\",\"他说\"\"好\"\",\n139****1111\"\r\n")]
    [InlineData("手机,住址,备注\n不详,人民路1号,\n,,\n", "手机,住址,备注\n******,,\n,,\n")]
    [InlineData("备注\n\n井盖\n13812345678", "备注\n\n井盖\n138****5678")]
    [InlineData("手机\n13812345678,多出的13900001111\n", "手机\n138****5678,多出的139****1111\n")]
    [InlineData("", "")]
    [InlineData("sep=,\n手机,住址\n13812345678,人民路1号\n", "sep=,\n手机,住址\n138****5678,\n")]
    [InlineData("手机,打13900001111\n不详,=1+1\n", "手机,打139****1111\n******,=1+1\n")]
    [InlineData("手机,\"备注\n第二行\"\n\"138\n12345678\",\"打\n\"\"13900001111\"\"\"\n",
        "手机,\"备注\n第二行\"\n\"******\",\"打\n\"\"139****1111\"\"\"\n")]
    public void Write_AnyTable_MasksCellsByColumnAndByContent(string table, string expected)
    {
        foreach (int length in (int[])[1, 7, 1000])
        {
            Assert.Equal(expected, Mask(table, length));
        }
    }

    [Fact]
    public void Complete_QuotationMarkNeverClosed_NamesItsLineAndMasksWhatFollows()
    {
        var destination = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(Masker.Default, Audience.Public, NoColumns);

        masker.Write("备注\n好\n\"13812345678\n13900001111", destination);

        PrivacyException refused = Assert.Throws<PrivacyException>(() => masker.Complete(destination));

        Assert.Equal("YP0129", refused.Code);
        Assert.Contains("line 3", refused.Message, StringComparison.Ordinal);
        Assert.Equal("备注\n好\n\"138****5678\n139****1111\"", new string(destination.WrittenSpan));
    }

    [Theory]
    [InlineData("13812345678,人民路1号\n13900001111,人民路2号\n", "138****5678,******")]
    [InlineData("手机;住址\n13812345678;人民路1号\n", "\"手机;住址\"")]
    [InlineData("手机,地址\n13812345678,人民路1号\n", "手机,地址")]
    [InlineData("手机,地址", "手机,地址")]
    public void CsvStreamMasker_TableWithoutANamedColumn_IsRefused(string table, string written)
    {
        var destination = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(Masker.Default, Audience.Public, new Dictionary<string,
            DataItem> { ["手机"] = DataItems.MobileNumber, ["住址"] = DataItems.HomeAddress });

        PrivacyException refused = Assert.Throws<PrivacyException>(() =>
        {
            masker.Write(table, destination);
            masker.Complete(destination);
        });

        Assert.Equal("YP0132", refused.Code);
        Assert.Equal(written, new string(destination.WrittenSpan));
    }

    [Fact]
    public void WriteCsv_TextOfAFormula_IsWrittenAsText()
    {
        using var table = new StringWriter();

        Masker.Default.WriteCsv(table, [new FormulaRow("=1+1", -5), new FormulaRow("＠SUM(A1)", 5), new FormulaRow("5-3", 0)],
            Audience.Public, ExportContext.Default);

        Assert.Equal("Text,Count\r\n'=1+1,-5\r\n'＠SUM(A1),5\r\n5-3,0\r\n", table.ToString());
    }

    [Fact]
    public void CsvStreamMasker_AnotherSeparator_IsRefused() => Assert.Equal(
        "YP0129", Assert.Throws<PrivacyException>(() => new CsvStreamMasker(Masker.Default, Audience.Public, Columns, '|')).Code);

    [Fact]
    public void WriteCsv_RowsWithAttributes_MasksByTheAttributesOfTheirProperties()
    {
        using var table = new StringWriter();

        Masker.Default.WriteCsv(
            table,
            [new ExportRow("王小明", "13812345678", "井盖,破损", ["a", "b"], PublicationChoice.Granted),
                new ExportRow("李四", "无", "路灯", [], PublicationChoice.Withheld)],
            Audience.Public,
            ExportContext.Default);

        Assert.Equal("Name,Phone,Text,Tags\r\n王**,138****5678,\"井盖,破损\",\"[\"\"a\"\",\"\"b\"\"]\"\r\n李*,******,,[]\r\n", table.ToString());
    }

    private static string Mask(string table, int length)
    {
        var destination = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(
            Masker.Default, Audience.Public, Columns.Where(column => table.Contains(column.Key, StringComparison.Ordinal)).ToDictionary());
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

    internal sealed record FormulaRow(string Text, int Count);

    [JsonSerializable(typeof(ExportRow))]
    [JsonSerializable(typeof(FormulaRow))]
    private sealed partial class ExportContext : JsonSerializerContext;
}
