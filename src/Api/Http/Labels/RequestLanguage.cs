using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Labels;

/// <summary>The language of an answer: the word lang, else what the client accepts, else Chinese.</summary>
public static class RequestLanguage
{
    public static Language Of(HttpRequest request)
    {
        if (TryRead(request.Query["lang"].ToString(), out var asked)) return asked;
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted)) return Language.Chinese;
        foreach (var value in accepted.OrderByDescending(value => value.Quality ?? 1))
        {
            if (TryRead(value.Value.Value?.Split('-')[0], out var language)) return language;
        }

        return Language.Chinese;
    }

    public static bool TryRead(string? word, out Language language)
    {
        language = word is "en" ? Language.English : Language.Chinese;
        return word is "zh" or "en";
    }
}
