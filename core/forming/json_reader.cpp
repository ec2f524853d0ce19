// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/forming/json_node.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::JsonReader)
};

constexpr int kDeepest = 64;
// No object that means anything has more, and each new key is held against all.
constexpr std::size_t kMostKeys = 1000;

/// Goes through the text once, by the grammar of RFC 8259.
class JsonReader {
public:
    explicit JsonReader(QString text) : m_text(std::move(text)) {}

    JsonNode read() {
        JsonNode node = value(0);
        skipBlanks();
        if (!isAtEnd())
            refuse(Words::tr("something stands after the end"));
        return node;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return isAtEnd() ? QChar() : m_text[m_at]; }

    [[noreturn]] void refuse(const QString& reason) const {
        JsonNode place;
        place.line = m_line;
        place.column = int(m_at - m_lineStart) + 1;
        refuseNode(place, reason);
    }

    void skipBlanks() {
        for (; !isAtEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (c != u' ' && c != u'\t' && c != u'\r') {
                return;
            }
        }
    }

    JsonNode value(int depth) {
        skipBlanks();
        if (isAtEnd())
            refuse(Words::tr("the text ends too soon"));
        if (depth > kDeepest)
            refuse(Words::tr("brackets are nested too deeply"));
        JsonNode node;
        node.line = m_line;
        node.column = int(m_at - m_lineStart) + 1;
        const QChar c = here();
        if (c == u'{')
            readObject(node, depth);
        else if (c == u'[')
            readArray(node, depth);
        else if (c == u'"')
            node.text = quoted(), node.kind = JsonNode::Kind::Text;
        else if (c == u'-' || (c >= u'0' && c <= u'9'))
            node.number = number(), node.kind = JsonNode::Kind::Number;
        else
            readWord(node);
        return node;
    }

    /// After an item of a list or object: true where another follows.
    bool goesOn(QChar closing) {
        skipBlanks();
        if (here() == u',') {
            ++m_at;
            return true;
        }
        if (here() != closing)
            refuse(isAtEnd() ? Words::tr("the text ends too soon: “%1” is missing").arg(closing)
                             : Words::tr("“,” or “%1” is expected here").arg(closing));
        ++m_at;
        return false;
    }
    bool isEmpty(QChar closing) {
        ++m_at;
        skipBlanks();
        if (here() != closing)
            return false;
        ++m_at;
        return true;
    }

    void readArray(JsonNode& node, int depth) {
        node.kind = JsonNode::Kind::Array;
        if (isEmpty(u']'))
            return;
        do
            node.items.push_back(value(depth + 1));
        while (goesOn(u']'));
    }

    void readObject(JsonNode& node, int depth) {
        node.kind = JsonNode::Kind::Object;
        if (isEmpty(u'}'))
            return;
        do {
            skipBlanks();
            if (here() != u'"')
                refuse(Words::tr("a name in quotes is expected here"));
            const QString key = quoted();
            if (node.find(key) != nullptr)
                refuse(Words::tr("“%1” stands here a second time").arg(key));
            if (node.keys.size() >= kMostKeys)
                refuse(Words::tr("an object has too many names"));
            skipBlanks();
            if (here() != u':')
                refuse(Words::tr("“:” is expected here"));
            ++m_at;
            node.items.push_back(value(depth + 1));
            node.keys.push_back(key);
        } while (goesOn(u'}'));
    }

    void readWord(JsonNode& node) {
        const QStringView rest = QStringView(m_text).mid(m_at);
        const auto takes = [&](QStringView word) {
            if (!rest.startsWith(word))
                return false;
            m_at += word.size();
            return true;
        };
        if (takes(u"true") || takes(u"false")) {
            node.kind = JsonNode::Kind::Boolean;
            node.boolean = m_text[m_at - 2] == u'u';
        } else if (!takes(u"null")) {
            refuse(Words::tr("“%1” cannot stand here").arg(here()));
        }
    }

    double number() {
        const qsizetype begin = m_at;
        const auto digits = [&] {
            const qsizetype from = m_at;
            while (here() >= u'0' && here() <= u'9')
                ++m_at;
            return m_at - from;
        };
        if (here() == u'-')
            ++m_at;
        const bool leadsWithZero = here() == u'0';
        const qsizetype whole = digits();
        bool isNumber = whole > 0 && (!leadsWithZero || whole == 1);
        if (here() == u'.') {
            ++m_at;
            isNumber = digits() > 0 && isNumber;
        }
        if (here() == u'e' || here() == u'E') {
            ++m_at;
            if (here() == u'+' || here() == u'-')
                ++m_at;
            isNumber = digits() > 0 && isNumber;
        }
        const QByteArray bytes = m_text.mid(begin, m_at - begin).toLatin1();
        double value = 0;
        const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
        if (!isNumber || error != std::errc() || end != bytes.data() + bytes.size())
            refuse(Words::tr("“%1” is no number that can be read").arg(QLatin1StringView(bytes)));
        return value;
    }

    QString quoted() {
        QString text;
        for (++m_at; here() != u'"'; ++m_at) {
            if (isAtEnd() || here() < u' ')
                refuse(Words::tr("a text in quotes does not end on its line"));
            if (here() == u'\\')
                text += escaped();
            else
                text += here();
        }
        ++m_at;
        if (!text.isValidUtf16())
            refuse(Words::tr("the text before this place is not valid Unicode"));
        return text;
    }

    QChar escaped() {
        static constexpr char16_t kSigns[] = u"\"\\/bfnrt";
        static constexpr char16_t kMeanings[] = u"\"\\/\b\f\n\r\t";
        ++m_at;
        for (std::size_t i = 0; i + 1 < std::size(kSigns); ++i)
            if (here() == kSigns[i])
                return kMeanings[i];
        bool isHex = here() == u'u' && m_at + 4 < m_text.size();
        const QString digits = m_text.mid(m_at + 1, 4);
        isHex = isHex && std::all_of(digits.begin(), digits.end(), [](QChar c) {
                    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
                });
        if (!isHex)
            refuse(Words::tr("a backslash is followed by something that means nothing"));
        m_at += 4;
        return QChar(digits.toUShort(nullptr, 16));
    }

    QString m_text;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
};

} // namespace

JsonNode readJson(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        throw StoreError(ErrorCode::Unreadable,
                         Words::tr("Line %1: something is not UTF-8 text.")
                             .arg(text.left(text.indexOf(QChar::ReplacementCharacter)).count(u'\n') + 1));
    return JsonReader(text).read();
}

} // namespace liaison
