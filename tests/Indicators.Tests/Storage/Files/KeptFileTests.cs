using System.Text;
using Indicators.Storage.Files;

namespace Indicators.Tests.Storage.Files;

/// <summary>Files come back as they were kept, those that an earlier version kept among them.</summary>
public sealed class KeptFileTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("咸安区,专利授权量,2024年,5\n", 1000)));

    [Fact]
    public void A_text_is_packed_and_comes_back()
    {
        var kept = KeptFile.Of(Text);

        kept.Length.ShouldBeLessThan(Text.Length / 10);
        KeptFile.BytesOf(kept).ShouldBe(Text);
    }

    [Fact]
    public void A_workbook_is_kept_as_it_is()
    {
        byte[] workbook = [.. "PK"u8, 3, 4, 0x1F, 0x8B];

        KeptFile.Of(workbook).ShouldBe(Convert.ToBase64String(workbook));
        KeptFile.BytesOf(KeptFile.Of(workbook)).ShouldBe(workbook);
    }

    [Fact]
    public void What_was_kept_before_texts_were_packed_is_read() => KeptFile.BytesOf(Convert.ToBase64String(Text)).ShouldBe(Text);
}
