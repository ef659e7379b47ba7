namespace Indicators.Periods;

/// <summary>A place in a folded text, moved on by what it takes.</summary>
internal ref struct PeriodScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public readonly bool AtEnd => rest.IsEmpty;

    public readonly bool Sees(char c) => !rest.IsEmpty && rest[0] == c;

    public bool Take(char c)
    {
        if (!Sees(c)) return false;
        rest = rest[1..];
        return true;
    }

    public bool Take(string word)
    {
        if (!rest.StartsWith(word)) return false;
        rest = rest[word.Length..];
        return true;
    }

    public char TakeAny(string characters)
    {
        if (rest.IsEmpty || !characters.Contains(rest[0])) return default;
        var taken = rest[0];
        rest = rest[1..];
        return taken;
    }

    /// <summary>A run of exactly so many digits as are there, between least and most; a longer run is not taken.</summary>
    public bool TakeDigits(int least, int most, out int number)
    {
        number = 0;
        var count = 0;
        while (count < rest.Length && char.IsAsciiDigit(rest[count]))
        {
            if (count == most) return false;
            number = number * 10 + (rest[count++] - '0');
        }

        if (count < least) return false;
        rest = rest[count..];
        return true;
    }

    /// <summary>Four digits, 2021, or the characters that stand for them, 二〇二一.</summary>
    public bool TakeYear(out int year)
    {
        if (TakeDigits(4, 4, out year)) return true;
        if (rest.Length < 4) return false;
        foreach (var character in rest[..4])
        {
            var digit = character is '零' or '○' ? 0 : "〇一二三四五六七八九".IndexOf(character);
            if (digit < 0) return false;
            year = year * 10 + digit;
        }

        rest = rest[4..];
        return true;
    }

    /// <summary>A number up to 99 in digits, or up to 十九 in characters.</summary>
    public bool TakeNumber(out int number)
    {
        if (TakeDigits(1, 2, out number)) return true;
        var tens = Take('十') ? 10 : 0;
        number = tens + TakeDigitWord();
        return number > 0;
    }

    /// <summary>1 to 9 for 一 to 九, or 0.</summary>
    public int TakeDigitWord() => "一二三四五六七八九".IndexOf(TakeAny("一二三四五六七八九")) + 1;
}
